using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What a caller needs to know of a body. Arrays are sorted, so that two summaries can be compared. Immutable.</summary>
internal sealed class Summary
{
    public bool Returns { get; init; } = true;

    public Write[] Writes { get; init; } = [];

    public SinkFlow[] Sinks { get; init; } = [];

    /// <summary>What was checked whenever the body returns; returns true; returns false.</summary>
    public CheckedPath[] Checked { get; init; } = [];

    public CheckedPath[] CheckedIfTrue { get; init; } = [];

    public CheckedPath[] CheckedIfFalse { get; init; } = [];

    /// <summary>What was checked if a collection is empty, sorted by the collection.</summary>
    public ImpliedPath[] Implied { get; init; } = [];

    /// <summary>What was checked of the parts of whatever was given back or put where it stays, each time that was done.</summary>
    public CheckedPath[] Kept { get; init; } = [];

    public Predicate[] Predicates { get; init; } = [];

    /// <summary>What the body tried to validate, whatever became of it.</summary>
    public Origin[] Attempted { get; init; } = [];

    public DelegateUse[] Delegates { get; init; } = [];

    /// <summary>An effect that runs in this body or below it.</summary>
    public SinkSite? Effect { get; init; }

    /// <summary>An effect that runs there without a person's consent.</summary>
    public SinkSite? OpenEffect { get; init; }

    /// <summary>Why a call of the body may throw.</summary>
    public Failures Fails { get; init; }

    /// <summary>What is wrong in the body itself.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The body was too large to be followed.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>Whether something comes in there, and is not kept: the next call gives another.</summary>
    public bool GivesSource
    {
        get
        {
            // Whoever is first: all find the same.
            if (_givesSource == 0) _givesSource = FindGivesSource() ? 1 : -1;
            return _givesSource > 0;
        }
    }

    private int _givesSource;

    private bool FindGivesSource()
    {
        var gives = false;
        foreach (var write in Writes)
        {
            if (!Array.Exists(write.Parts, part => part.From.Kind == RootKind.Source)) continue;
            if (write.Kind is RootKind.Parameter or RootKind.Static) return false;
            gives = true;
        }

        return gives;
    }

    /// <summary>This, for a body that is not followed to the end: what was found holds, and whatever goes in may come out.</summary>
    public Summary Estimated(Body body, AccessPath root) =>
        new() { Writes = [new Write(RootKind.Return, 0, root, false, null, Solver.Given(body, root))], Sinks = Sinks, Effect = Effect, OpenEffect = OpenEffect, Findings = Findings, IsCoarse = true };

    public bool Same(Summary other) =>
        Returns == other.Returns && IsCoarse == other.IsCoarse && Fails == other.Fails && ReferenceEquals(Effect, other.Effect) && ReferenceEquals(OpenEffect, other.OpenEffect) && Equal(Writes, other.Writes) && Equal(Sinks, other.Sinks) && Equal(Checked, other.Checked)
        && Equal(CheckedIfTrue, other.CheckedIfTrue) && Equal(CheckedIfFalse, other.CheckedIfFalse) && Equal(Implied, other.Implied) && Equal(Kept, other.Kept) && Equal(Predicates, other.Predicates) && Equal(Attempted, other.Attempted) && Equal(Delegates, other.Delegates);

    private static bool Equal<T>(T[] a, T[] b) where T : IEquatable<T>
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!a[i].Equals(b[i])) return false;
        return true;
    }
}

/// <summary>One origin inside a summary, with the labels that come through.</summary>
internal readonly record struct Part(Origin From, Labels Keep, Labels BecameDefault);

/// <summary>What a body leaves at a place: the result, a part of an object that the caller knows, or one of what came in at a source.</summary>
internal sealed record Write(RootKind Kind, int Index, AccessPath Path, bool IsStrong, SourceSite? Source, Part[] Parts)
{
    public bool Equals(Write? other)
    {
        if (other == null || Kind != other.Kind || Index != other.Index || !ReferenceEquals(Path, other.Path) || IsStrong != other.IsStrong || !ReferenceEquals(Source, other.Source) || Parts.Length != other.Parts.Length) return false;
        for (var i = 0; i < Parts.Length; i++)
            if (!Parts[i].Equals(other.Parts[i])) return false;
        return true;
    }

    public override int GetHashCode() => Index;

    private Origin? _holder;

    /// <summary>The object whose member is written; only for a path that is no root.</summary>
    public Origin Holder => _holder ??= new Origin(Kind, Index, null, Path.Parent!);
}

/// <summary>How a sink is reached: by the value, or by the choice that it makes.</summary>
[Flags]
internal enum SinkRole : byte
{
    Data = 0,

    /// <summary>The value decides whether the sink runs.</summary>
    Decides = 1,

    /// <summary>It would run for a missing or unseen value.</summary>
    RunsOnUnknown = 2,

    /// <summary>A confidence is compared with a number.</summary>
    Threshold = 4,

    /// <summary>The value is a tool whose body has the effect.</summary>
    Tool = 8,
}

/// <summary>Something of the caller that goes to a sink.</summary>
/// <param name="From">Which part of what the caller gives.</param>
/// <param name="Keep">The labels that are still on it.</param>
/// <param name="BecameDefault">The labels of which an unknown value became a known one.</param>
/// <param name="Sink">The sink.</param>
/// <param name="Role">As data or as a decision.</param>
/// <param name="IsAttempted">Something tried to validate it and was not heeded.</param>
/// <param name="IsOwn">It was first seen in this body, not in one that it calls with the same receiver.</param>
/// <param name="IsOfPart">It was first seen in a body that is called on a member of the receiver.</param>
/// <param name="At">The place in this body that leads to the sink.</param>
internal sealed record SinkFlow(Origin From, Labels Keep, Labels BecameDefault, SinkSite Sink, SinkRole Role, bool IsAttempted, bool IsOwn, bool IsOfPart, Site At);

/// <summary>A part that was checked, and of what.</summary>
internal readonly record struct CheckedPath(Origin From, Labels Labels);

/// <summary>A part that was checked if a collection is empty.</summary>
internal readonly record struct ImpliedPath(Origin Of, Origin From, Labels Labels);

/// <summary>What a method's answer says of a part of what it was given.</summary>
internal sealed record Predicate(Origin From, Labels Keep, bool? WhenDefault, bool? WhenUnseen, bool IsNullTest, bool IsThreshold);

/// <summary>A delegate of the caller that is called, with what its parameters may be.</summary>
/// <param name="Delegate">Where it comes from.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Made">Bit i: argument i is an object that the callee has made, and that the delegate may fill.</param>
internal sealed record DelegateUse(Origin Delegate, Part[][] Arguments, ulong Made)
{
    public bool Equals(DelegateUse? other)
    {
        if (other == null || !Delegate.Equals(other.Delegate) || Made != other.Made || Arguments.Length != other.Arguments.Length) return false;
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Arguments[i].Length != other.Arguments[i].Length) return false;
            for (var j = 0; j < Arguments[i].Length; j++)
                if (!Arguments[i][j].Equals(other.Arguments[i][j])) return false;
        }

        return true;
    }

    public override int GetHashCode() => Delegate.GetHashCode();
}

/// <summary>A source that meets a sink.</summary>
/// <param name="Source">Where the value entered.</param>
/// <param name="Path">The part of it, for the message.</param>
/// <param name="Labels">The labels it still has.</param>
/// <param name="BecameDefault">The labels of which an unknown value became a known one.</param>
/// <param name="Sink">The sink.</param>
/// <param name="Role">As data or as a decision.</param>
/// <param name="IsAttempted">A validation was not heeded.</param>
/// <param name="At">The place in the reported body.</param>
/// <param name="Words">The value in the user's words; none if its path says it.</param>
/// <param name="Selectors">The names in the path.</param>
internal sealed record Finding(SourceSite Source, AccessPath Path, Labels Labels, Labels BecameDefault, SinkSite Sink, SinkRole Role, bool IsAttempted, Site At, Wording Words, Selectors Selectors)
{
    private string? _text;

    /// <summary>The value in the user's words, put together when it is told.</summary>
    public string Text => _text ??= Words.Text ?? Selectors.TextOf(Source.Name, Path);
}
