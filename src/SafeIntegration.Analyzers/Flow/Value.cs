using System;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What a variable may hold: a sorted set of entries, each the number of an origin with two masks. <c>Keep</c> says which labels of the origin are still on the
/// value, <c>Default</c> which of them an unknown value of the origin lost on its way to a known one. Arrays are never changed once made.
/// </summary>
internal static class Value
{
    public static readonly ulong[] Empty = [];

    public static ulong Entry(int atom, Labels keep, Labels becameDefault = Labels.None) => ((ulong)(uint)atom << 32) | ((ulong)becameDefault << 16) | (ulong)keep;

    public static int Atom(ulong entry) => (int)(entry >> 32);

    public static Labels Keep(ulong entry) => (Labels)(ushort)entry;

    public static Labels BecameDefault(ulong entry) => (Labels)(ushort)(entry >> 16);

    /// <summary>The same entry of another origin.</summary>
    public static ulong At(ulong entry, int atom) => ((ulong)(uint)atom << 32) | (uint)entry;

    /// <summary>What is left of an entry when labels are taken away.</summary>
    public static ulong MaskOf(Labels labels) => ~(((ulong)labels << 16) | (ulong)labels);

    /// <summary>The first entries of an array that was made too long.</summary>
    public static ulong[] Cut(ulong[] entries, int count)
    {
        if (count == 0) return Empty;
        if (count != entries.Length) Array.Resize(ref entries, count);
        return entries;
    }

    public static ulong[] Union(ulong[] a, ulong[] b)
    {
        if (a.Length == 0 || ReferenceEquals(a, b)) return b;
        if (b.Length == 0 || Covers(a, b)) return a;
        if (Covers(b, a)) return b;
        var result = new ulong[CountOfUnion(a, b)];
        int i = 0, j = 0, n = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j >= b.Length || (i < a.Length && a[i] >> 32 < b[j] >> 32)) result[n++] = a[i++];
            else if (i >= a.Length || b[j] >> 32 < a[i] >> 32) result[n++] = b[j++];
            else result[n++] = a[i++] | b[j++];
        }

        return result;
    }

    private static int CountOfUnion(ulong[] a, ulong[] b)
    {
        int i = 0, j = 0, n = 0;
        while (i < a.Length && j < b.Length)
        {
            ulong first = a[i] >> 32, second = b[j] >> 32;
            if (first <= second) i++;
            if (second <= first) j++;
            n++;
        }

        return n + a.Length - i + b.Length - j;
    }

    public static bool Same(ulong[] a, ulong[] b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i]) return false;
        return true;
    }

    /// <summary>Takes labels away from every entry.</summary>
    public static ulong[] Clear(ulong[] value, Labels labels)
    {
        if (value.Length == 0 || labels == Labels.None) return value;
        var mask = MaskOf(labels);
        var first = 0;
        while (first < value.Length && (value[first] & mask) == value[first]) first++;
        if (first == value.Length) return value;
        var result = new ulong[value.Length];
        var n = 0;
        foreach (var entry in value)
        {
            var left = entry & mask;
            if ((uint)left != 0) result[n++] = left;
        }

        return Cut(result, n);
    }

    /// <summary>What an unknown value became: nothing is left of it but that.</summary>
    public static ulong[] Defaulted(ulong[] value) => Converted(value, Labels.None);

    /// <summary>The null that an unknown value became: harmless as long as it is one.</summary>
    public static ulong[] Null(ulong[] value) => Converted(value, Labels.Null);

    /// <summary>Whether an entry tells of nothing but null, which has no members.</summary>
    public static bool IsNull(ulong entry) => Keep(entry) == Labels.None && BecameDefault(entry) == Labels.Null;

    /// <summary>What stands for a value that could not be read.</summary>
    public static ulong[] Swallowed(ulong[] value) => Converted(value, Labels.Swallowed);

    private static ulong[] Converted(ulong[] value, Labels instead)
    {
        if (value.Length == 0) return value;
        var result = new ulong[value.Length];
        var n = 0;
        foreach (var entry in value)
        {
            var lost = (Keep(entry) | BecameDefault(entry)) & (Labels.External | Labels.Ai);
            if ((BecameDefault(entry) & Labels.Null) != 0) lost = Labels.External | Labels.Ai;
            if (lost != Labels.None) result[n++] = Entry(Atom(entry), Labels.None, instead == Labels.None ? lost : instead);
        }

        if (n != result.Length) Array.Resize(ref result, n);
        return result;
    }

    /// <summary>The labels of a source that an entry says an unknown or unread value of it lost.</summary>
    public static Labels Lost(Labels source, Labels becameDefault) =>
        (source & becameDefault) | ((becameDefault & Labels.Swallowed) != 0 && (source & (Labels.External | Labels.Ai)) != 0 ? Labels.Swallowed : Labels.None);

    /// <summary>The entry of a caller seen through an entry of the callee: labels are kept if both keep them.</summary>
    public static ulong Through(ulong outer, Labels keep, Labels becameDefault)
    {
        Labels outerKeep = Keep(outer), outerDefault = BecameDefault(outer);
        var swallows = ((outerKeep | outerDefault) & (Labels.External | Labels.Ai)) != 0 ? becameDefault & (Labels.Swallowed | Labels.Null) : Labels.None;
        return Entry(Atom(outer), outerKeep & keep, (outerDefault & (keep | becameDefault | Labels.Null)) | (outerKeep & becameDefault) | swallows);
    }

    private static bool Covers(ulong[] a, ulong[] b)
    {
        var i = 0;
        foreach (var entry in b)
        {
            while (i < a.Length && a[i] >> 32 < entry >> 32) i++;
            if (i >= a.Length || a[i] >> 32 != entry >> 32 || (a[i] | entry) != a[i]) return false;
        }

        return true;
    }
}
