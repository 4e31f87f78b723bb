"""Documents as something to look at: a tree for a terminal, JSON for a program."""
