"""The steps of normalising, a file for each family; `steps.table.STEPS` puts them in their order."""
