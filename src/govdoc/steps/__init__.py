"""The steps of normalising, one file for each that is more than a few lines."""
