using System;
using System.Collections.Concurrent;
using System.Threading;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Numbers for the parts of objects. A member is known by its name, not by its symbol, so that an interface's property, its implementation and a record's
/// parameter are one. Thread-safe.
/// </summary>
internal sealed class Selectors
{
    /// <summary>Whatever can be reached.</summary>
    public const int Everything = 0;

    /// <summary>An element of a collection.</summary>
    public const int Element = 1;

    /// <summary>The captured variables of a lambda.</summary>
    public const int Environment = 2;

    /// <summary>The receiver, in an environment.</summary>
    public const int This = 3;

    /// <summary>The receiver of a delegate of a method.</summary>
    public const int Receiver = 4;

    /// <summary>What a validation result is about, if the result is good when true or empty.</summary>
    public const int Checked = 5;

    /// <summary>What a lookup was made by, if something was found.</summary>
    public const int Found = 7;

    /// <summary>The object that a copy takes its members from.</summary>
    public const int Original = 6;

    /// <summary>Stands for the object of a callee that a delegate fills.</summary>
    public const int Filled = 8;

    /// <summary>The key of a group.</summary>
    public const int Key = 9;

    private const int FirstIndex = 60;
    private const int FirstItem = 10;
    private const int FirstName = 100;

    /// <summary>The positions that have a selector of their own.</summary>
    private const int Positions = 10;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _names = new();
    private int _last = FirstName;

    public static int Item(int index) => FirstItem + Math.Min(index, FirstIndex - FirstItem - 1);

    /// <summary>The element at a position; <see cref="Element"/> beyond the first few.</summary>
    public static int At(int position) => position is >= 0 and < Positions ? FirstIndex + position : Element;

    /// <summary>The element at a position that is only known by what is written: the same text, the same element.</summary>
    public static int AtExpression(string text)
    {
        var hash = 17;
        foreach (var letter in text) hash = unchecked((hash * 31) + letter);
        return FirstIndex + Positions + ((hash & int.MaxValue) % (FirstName - FirstIndex - Positions));
    }

    public static bool IsItem(int selector) => selector is >= FirstItem and < FirstIndex;

    public static bool IsPosition(int selector) => selector is >= FirstIndex and < FirstName;

    /// <summary>Whether it is a member that has a name.</summary>
    public static bool IsNamed(int selector) => selector >= FirstName;

    public int Of(string name) => _numbers.TryGetValue(name, out var number) ? number : _numbers.GetOrAdd(name, Add);

    /// <summary>The name, or an empty text for what has none.</summary>
    public string NameOf(int selector) =>
        selector >= FirstName ? _names.TryGetValue(selector, out var name) ? name : ""
        : selector >= FirstIndex + Positions ? ""
        : selector >= FirstIndex ? "[" + (selector - FirstIndex) + "]"
        : selector >= FirstItem ? "Item" + (selector - FirstItem + 1)
        : selector == Key ? "Key"
        : "";

    /// <summary>A part of something with a name, as a user would write it.</summary>
    public string TextOf(string name, AccessPath path)
    {
        foreach (var selector in path.ToArray())
        {
            var part = NameOf(selector);
            if (part.Length > 0) name += "." + part;
        }

        return name;
    }

    /// <summary>An order that does not depend on which name was met first.</summary>
    public int Compare(int a, int b) => a == b ? 0 : a < FirstName || b < FirstName ? a.CompareTo(b) : string.CompareOrdinal(NameOf(a), NameOf(b));

    private int Add(string name)
    {
        var number = Interlocked.Increment(ref _last);
        _names[number] = name;
        return number;
    }
}
