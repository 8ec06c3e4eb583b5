using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What was checked on every way to here. <c>Side</c> is not 0 if both sides of a comparison say so of their own side: where the sides meet again, nothing was
/// checked.
/// </summary>
internal readonly struct Fact(int atom, Labels labels, int side)
{
    public int Atom { get; } = atom;

    public Labels Labels { get; } = labels;

    public int Side { get; } = side;
}

/// <summary>Sets of facts, sorted by atom and side; arrays are never changed once made.</summary>
internal static class Facts
{
    public static readonly Fact[] None = [];

    public static Fact[] Add(Fact[] facts, int atom, Labels labels, int side)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Atom != atom || facts[i].Side != side) continue;
            if ((facts[i].Labels & labels) == labels) return facts;
            var changed = (Fact[])facts.Clone();
            changed[i] = new Fact(atom, facts[i].Labels | labels, side);
            return changed;
        }

        var at = 0;
        while (at < facts.Length && (facts[at].Atom < atom || (facts[at].Atom == atom && facts[at].Side < side))) at++;
        var result = new Fact[facts.Length + 1];
        Array.Copy(facts, result, at);
        result[at] = new Fact(atom, labels, side);
        Array.Copy(facts, at, result, at + 1, facts.Length - at);
        return result;
    }

    /// <summary>What either says.</summary>
    public static Fact[] Union(Fact[] a, Fact[] b)
    {
        if (a.Length == 0) return b;
        foreach (var fact in b) a = Add(a, fact.Atom, fact.Labels, fact.Side);
        return a;
    }

    /// <summary>What the first says and the second does not.</summary>
    public static Fact[] Except(Fact[] a, Fact[] b)
    {
        if (a.Length == 0 || b.Length == 0) return a;
        return Array.TrueForAll(a, fact => !Says(b, fact)) ? a : Array.FindAll(a, fact => !Says(b, fact));
    }

    /// <summary>Whether labels are said of an atom, on whatever side.</summary>
    public static bool Says(Fact[] facts, int atom, Labels labels)
    {
        foreach (var fact in facts)
            if (fact.Atom == atom && (fact.Labels & labels) != Labels.None) return true;
        return false;
    }

    private static bool Says(Fact[] facts, Fact wanted)
    {
        foreach (var fact in facts)
            if (fact.Atom == wanted.Atom && fact.Side == wanted.Side && (wanted.Labels & ~fact.Labels) == Labels.None) return true;
        return false;
    }

    public static Fact[] Meet(Fact[] a, Fact[] b)
    {
        if (ReferenceEquals(a, b) || a.Length == 0) return a;
        if (b.Length == 0) return None;
        var result = new List<Fact>();
        foreach (var fact in a)
            foreach (var other in b)
                if (fact.Atom == other.Atom && fact.Side == other.Side && (fact.Labels & other.Labels) != Labels.None) result.Add(new Fact(fact.Atom, fact.Labels & other.Labels, fact.Side));
        return Same(a, result) ? a : [.. result];
    }

    public static bool Same(Fact[] a, IReadOnlyList<Fact> b)
    {
        if (a.Length != b.Count) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i].Atom != b[i].Atom || a[i].Side != b[i].Side || a[i].Labels != b[i].Labels) return false;
        return true;
    }

    /// <summary>Takes labels out of what is known of some atoms.</summary>
    public static Fact[] Forget(Fact[] facts, Labels labels, Func<int, bool> atom) => !Array.Exists(facts, fact => (fact.Labels & labels) != Labels.None && atom(fact.Atom)) ? facts
        : Array.FindAll(Array.ConvertAll(facts, fact => atom(fact.Atom) ? new Fact(fact.Atom, fact.Labels & ~labels, fact.Side) : fact), fact => fact.Labels != Labels.None);

    public static Fact[] Without(Fact[] facts, Func<int, bool> atom) => Array.Exists(facts, fact => atom(fact.Atom)) ? Array.FindAll(facts, fact => !atom(fact.Atom)) : facts;
}
