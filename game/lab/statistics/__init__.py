"""Figures with their intervals: rates, means, paired and unpaired differences, sequential tests, many comparisons."""
