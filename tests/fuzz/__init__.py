"""Coverage-guided fuzzing of what govdoc promises of any text and any bytes: PYTHONPATH=tests python -m fuzz parse."""
