using System;
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

    private readonly int _hash = (((((int)kind * 397) ^ index) * 397) ^ ((tag is Origin inner ? inner.GetHashCode() : RuntimeHelpers.GetHashCode(tag!)) * 31)) ^ RuntimeHelpers.GetHashCode(path);

    public RootKind Kind { get; } = kind;

    public int Index { get; } = index;

    public object? Tag { get; } = tag;

    public AccessPath Path { get; } = path;

    /// <summary>Whether there may be anything below it that is not written down.</summary>
    public bool IsSymbolic => Kind <= RootKind.Result;

    public Origin At(AccessPath other) => new(Kind, Index, Tag, other);

    public bool HasSameRoot(Origin other) => Kind == other.Kind && Index == other.Index && Equals(Tag, other.Tag);

    public bool Equals(Origin? other) => ReferenceEquals(this, other) || other != null && _hash == other._hash && HasSameRoot(other) && ReferenceEquals(Path, other.Path);

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => _hash;
}
