using System;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What holds if a collection is empty, beside what holds anyway: each failing check has put its problem into it.</summary>
internal readonly struct Implication(int atom, Fact[] facts)
{
    public int Atom { get; } = atom;

    public Fact[] Facts { get; } = facts;
}

/// <summary>Sets of implications, sorted by atom; arrays are never changed once made.</summary>
internal static class Implications
{
    public static readonly Implication[] None = [];

    public static Fact[] Of(Implication[] all, int atom)
    {
        foreach (var one in all)
            if (one.Atom == atom) return one.Facts;
        return Facts.None;
    }

    /// <summary>With these facts for an atom instead of those before; without the atom if there are none.</summary>
    public static Implication[] With(Implication[] all, int atom, Fact[] facts)
    {
        var at = 0;
        while (at < all.Length && all[at].Atom < atom) at++;
        var isKnown = at < all.Length && all[at].Atom == atom;
        if (isKnown ? ReferenceEquals(all[at].Facts, facts) : facts.Length == 0) return all;
        if (facts.Length == 0) return all.Length == 1 ? None : Array.FindAll(all, one => one.Atom != atom);
        var result = new Implication[isKnown ? all.Length : all.Length + 1];
        Array.Copy(all, result, at);
        result[at] = new Implication(atom, facts);
        Array.Copy(all, isKnown ? at + 1 : at, result, at + 1, result.Length - at - 1);
        return result;
    }

    public static bool Same(Implication[] a, Implication[] b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i].Atom != b[i].Atom || !Facts.Same(a[i].Facts, b[i].Facts)) return false;
        return true;
    }

    /// <summary>Without what is about some atoms.</summary>
    public static Implication[] Without(Implication[] all, Func<int, bool> atom)
    {
        var left = all;
        foreach (var one in all) left = With(left, one.Atom, atom(one.Atom) ? Facts.None : Facts.Without(one.Facts, atom));
        return left;
    }
}
