"""The balance lab: runs that are kept, statistics with honest intervals, comparisons, sweeps and reports."""
