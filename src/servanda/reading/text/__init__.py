"""Body blocks -> parsed sentences, and whose words stand in quotation marks."""
