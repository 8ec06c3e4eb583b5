using System;
using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Collections and text builders of the framework, whose members have the same names as those of things that matter: <c>list.Add</c> is no <c>DbSet.Add</c>.</summary>
internal static class FrameworkNames
{
    /// <summary>Stands for any array or list.</summary>
    public const string Array = "[]";

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        Array, "List", "IList", "IReadOnlyList", "ICollection", "IReadOnlyCollection", "Collection", "Dictionary", "IDictionary", "IReadOnlyDictionary", "ConcurrentDictionary", "SortedDictionary", "SortedList",
        "HashSet", "ISet", "SortedSet", "FrozenSet", "FrozenDictionary", "Queue", "Stack", "LinkedList", "ConcurrentQueue", "ConcurrentBag", "ConcurrentStack", "PriorityQueue", "StringBuilder", "ImmutableArray",
        "ImmutableList", "ImmutableDictionary", "ImmutableHashSet",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Append", "AppendLine", "AppendFormat", "AppendJoin", "Clear", "Contains", "ContainsKey", "Count", "Dequeue", "Enqueue", "Insert", "Keys", "Length", "Peek", "Pop", "Push", "Remove", "RemoveAll",
        "RemoveAt", "TryAdd", "TryGetValue", "TryRemove", "Values",
    };

    public static bool Has(string type, string member) => Members.Contains(member) && Types.Contains(type);
}
