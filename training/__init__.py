"""How the shipped model is made; nothing here is needed at run time."""
