using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Selectors from a root to a part of it, interned by reference within one analysis. Beyond <see cref="MaxDepth"/> a path stays where it is, which reads as
/// "and everything below". Thread-safe.
/// </summary>
internal sealed class AccessPath
{
    public const int MaxDepth = 5;

    private Dictionary<int, AccessPath>? _children;
    private int[]? _selectors;

    private AccessPath(AccessPath? parent, int selector)
    {
        Parent = parent;
        Selector = selector;
        Depth = parent == null ? 0 : parent.Depth + 1;
        HasEverything = parent != null && (selector == Selectors.Everything || parent.HasEverything);
        Hash = parent == null ? 0 : (parent.Hash * 31) + selector + 1;
    }

    public AccessPath? Parent { get; }

    public int Selector { get; }

    public int Depth { get; }

    /// <summary>Below what may be anywhere, a long path tells nothing apart.</summary>
    private bool HasEverything { get; }

    public bool IsRoot => Parent == null;

    /// <summary>The same for all that are the same, and seldom for others.</summary>
    public int Hash { get; }

    public static AccessPath NewRoot() => new(null, -1);

    public AccessPath Extend(int selector)
    {
        if (Depth >= MaxDepth || (selector == Selectors.Everything && Selector == selector)) return this;
        if (Depth >= SolverLimits.PlainDepth && HasEverything) return this;
        lock (this)
        {
            _children ??= [];
            if (!_children.TryGetValue(selector, out var child)) _children.Add(selector, child = new AccessPath(this, selector));
            return child;
        }
    }

    /// <summary>Whether this is <paramref name="other"/> or something below it.</summary>
    public bool IsWithin(AccessPath other)
    {
        var path = this;
        while (path.Depth > other.Depth) path = path.Parent!;
        return ReferenceEquals(path, other);
    }

    public AccessPath Cut(int depth)
    {
        var path = this;
        while (path.Depth > depth) path = path.Parent!;
        return path;
    }

    /// <summary>The selectors from the root to here; not to be changed.</summary>
    public int[] ToArray() => _selectors ??= Collect();

    private int[] Collect()
    {
        var selectors = new int[Depth];
        for (var path = this; path.Parent != null; path = path.Parent) selectors[path.Depth - 1] = path.Selector;
        return selectors;
    }
}
