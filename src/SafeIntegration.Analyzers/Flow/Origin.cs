using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What an <see cref="Origin"/> begins with.</summary>
internal enum RootKind : byte
{
    /// <summary>A parameter; 0 is the receiver, the last one the environment.</summary>
    Parameter,

    /// <summary>The object whose members are the static fields.</summary>
    Static,

    /// <summary>A place where values enter; Tag is the <see cref="SourceSite"/>.</summary>
    Source,

    /// <summary>What a delegate returned that the caller has to resolve; Tag is the <see cref="Origin"/> of the delegate.</summary>
    Result,

    /// <summary>An object made here; Tag is its exact type, if known.</summary>
    Fresh,

    /// <summary>A lambda; Tag is its <see cref="Body"/>.</summary>
    Closure,

    /// <summary>A delegate of a method; Tag is the <see cref="CallSite"/>.</summary>
    Method,

    /// <summary>Only as the target of a write: what the method returns.</summary>
    Return,

    /// <summary>Only as the target of a write: the variable that a reference parameter stands for.</summary>
    Reference,
}

/// <summary>Where a value comes from: a root and a path below it.</summary>
internal sealed class Origin(RootKind kind, int index, object? tag, AccessPath path) : IEquatable<Origin>
{
    /// <summary>The index of a source for what was read out of a part of what it gave.</summary>
    public const int ReadOut = 2;

    /// <summary>From here on the indexes of a source for what further calls of the same helper gave, each call two: the value, and what was read out of it.</summary>
    public const int FirstFurther = 16;

    /// <summary>The index of a result for what a delegate left in the objects that it was given.</summary>
    public const int Left = 1;

    /// <summary>The index of a result for what a delegate failed on.</summary>
    public const int Failed = 3;

    private readonly int _hash = HashOf(kind, index, tag, path);

    public RootKind Kind { get; } = kind;

    public int Index { get; } = index;

    public object? Tag { get; } = tag;

    public AccessPath Path { get; } = path;

    /// <summary>Whether there may be anything below it that is not written down.</summary>
    public bool IsSymbolic => Kind <= RootKind.Result;

    public Origin At(AccessPath other) => ReferenceEquals(other, Path) ? this : new(Kind, Index, Tag, other);

    /// <summary>This with a shorter path; of static fields at least the field stays.</summary>
    public Origin Cut(int depth) => At(Path.Cut(Kind == RootKind.Static ? Math.Max(depth, 1) : depth));

    public bool HasSameRoot(Origin other) => Kind == other.Kind && Index == other.Index && (ReferenceEquals(Tag, other.Tag) || (Tag is Origin && Equals(Tag, other.Tag)));

    public bool Equals(Origin? other) => ReferenceEquals(this, other) || other != null && _hash == other._hash && ReferenceEquals(Path, other.Path) && HasSameRoot(other);

    /// <summary>The index of what a source gave at one of several calls.</summary>
    public static int FurtherIndex(int index, int call) => call == 0 || index is not (0 or ReadOut) ? index : FirstFurther + (2 * call) + (index == ReadOut ? 1 : 0);

    /// <summary>The index of a source, whichever of several calls gave the value.</summary>
    public static int PlainIndex(int index) => index < FirstFurther ? index : (index & 1) == 0 ? 0 : ReadOut;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => _hash;

    public static int HashOf(RootKind kind, int index, object? tag, AccessPath path) =>
        (((((int)kind * 397) ^ index) * 397) ^ ((tag is Origin inner ? inner.GetHashCode() : tag == null ? 0 : RuntimeHelpers.GetHashCode(tag)) * 31)) ^ (path.Hash * 961);
}

/// <summary>What an origin is known by, before there is one.</summary>
internal readonly struct OriginKey(RootKind kind, int index, object? tag, AccessPath path)
{
    public static readonly IEqualityComparer<OriginKey> Comparer = new ByParts();

    private readonly RootKind _kind = kind;
    private readonly int _index = index;
    private readonly object? _tag = tag;
    private readonly AccessPath _path = path;

    private sealed class ByParts : IEqualityComparer<OriginKey>
    {
        public bool Equals(OriginKey x, OriginKey y) =>
            x._kind == y._kind && x._index == y._index && ReferenceEquals(x._path, y._path) && (ReferenceEquals(x._tag, y._tag) || (x._tag is Origin a && y._tag is Origin b && a.Equals(b)));

        public int GetHashCode(OriginKey key) => Origin.HashOf(key._kind, key._index, key._tag, key._path);
    }
}
