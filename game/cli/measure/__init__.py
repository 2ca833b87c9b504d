"""What `captain-red bench` measures: one module a part, each giving rows of (figure, value, unit, target)."""
