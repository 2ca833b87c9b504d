"""Where matches are played: threads of this process, other processes, or the workers of a cluster.

A match depends on its configuration, seed and seats alone, so none of them can change a result.
"""
