using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The words of all rules, to be found in a text without a string for each word of it.</summary>
internal static class WordTable
{
    /// <summary>The hash of nothing.</summary>
    public const uint Start = 2166136261;

    private const int Size = 512;
    private static readonly (string Word, RuleWords Of, bool IsCall)[] s_slots = Make();

    /// <summary>Whether an identifier may have the character. What only some identifiers may have counts, so that no word is cut out of a longer one.</summary>
    public static bool IsPart(char part) => (uint)(part - 'a') <= 'z' - 'a' || (uint)(part - 'A') <= 'Z' - 'A' || (uint)(part - '0') <= 9 || part is '_' or >= (char)128;

    /// <summary>The hash of a word with one more character.</summary>
    public static uint Add(uint hash, char part) => (hash ^ part) * 16777619;

    /// <summary>Which rules a word in a text is for.</summary>
    public static RuleWords Find(string text, int start, int end, uint hash)
    {
        for (int slot = SlotOf(hash); s_slots[slot].Word is { } word; slot = (slot + 1) % Size)
        {
            if (word.Length == end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                return s_slots[slot].IsCall && !MayBeCalled(text, end) ? RuleWords.None : s_slots[slot].Of;
        }

        return RuleWords.None;
    }

    // Behind the name of what is called stand its arguments or those of its type, or else nothing that ends what the name may mean: a comment, a directive, the end of a bracket.
    private static bool MayBeCalled(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] is '(' or '<' or '/' or '#' or '!' or ')';
    }

    private static int SlotOf(uint hash) => (int)((hash ^ (hash >> 15)) % Size);

    private static (string, RuleWords, bool)[] Make()
    {
        Dictionary<string, RuleWords> calls = new()
        {
            ["OwnedBy"] = RuleWords.Responsibility,
            ["ReviewedBy"] = RuleWords.Responsibility,
            ["Gate"] = RuleWords.Gate,
            ["Identify"] = RuleWords.ItemKey,
            ["AddSafeIntegration"] = RuleWords.Host,
        };
        foreach (string method in ModelClients.AllMethods)
            calls[method] = RuleWords.Model;
        foreach (string method in ServiceMethods.Names)
            calls[method] = RuleWords.Service | (calls.TryGetValue(method, out RuleWords known) ? known : RuleWords.None);
        var slots = new (string Word, RuleWords, bool)[Size];
        foreach (KeyValuePair<string, RuleWords> call in calls)
            Put(slots, call.Key, call.Value, isCall: true);
        Put(slots, "MinDuration", RuleWords.Safety, isCall: false);
        Put(slots, "AuditRate", RuleWords.Safety, isCall: false);
        Put(slots, "ApplyAsync", RuleWords.Effect, isCall: false);
        Put(slots, "PlanStart", RuleWords.Plan, isCall: false);
        Put(slots, "switch", RuleWords.Switch, isCall: false);
        return slots;
    }

    private static void Put((string Word, RuleWords, bool)[] slots, string word, RuleWords of, bool isCall)
    {
        uint hash = Start;
        foreach (char part in word)
            hash = Add(hash, part);
        int slot = SlotOf(hash);
        while (slots[slot].Word is not null)
            slot = (slot + 1) % Size;
        slots[slot] = (word, of, isCall);
    }
}
