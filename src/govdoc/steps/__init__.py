"""The steps of normalising, a file for each family; `normalizing.STEPS` puts them in their order."""
