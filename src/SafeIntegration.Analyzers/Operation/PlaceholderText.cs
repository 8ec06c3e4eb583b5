using System;
using System.Collections.Immutable;
using System.Linq;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>Tells a name from what stands where a name should be.</summary>
internal static class PlaceholderText
{
    private static readonly char[] Brackets = ['<', '>', '[', ']', '{', '}', '(', ')'];
    private static readonly char[] Separators = [' ', '-', '_', ':', '.', ',', '/'];

    private static readonly ImmutableHashSet<string> Whole = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abc", "asdf", "bar", "baz", "blah", "foo", "i", "me", "na", "n/a", "nil", "no one", "nobody", "no-one", "none", "noone", "null", "owner", "owners", "qwerty", "role", "runbook", "runbook here",
        "someone", "somebody", "string", "team", "team name", "team-name", "teamname", "the owner", "the team", "tba", "temp", "undefined", "unknown", "who", "you");

    // As a word of a longer text they mean the same.
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "changeit", "changeme", "fixme", "placeholder", "replaceme", "tbc", "tbd", "todo");

    /// <summary>Empty, or one of the words that people write until they know.</summary>
    public static bool IsPlaceholder(string text)
    {
        string bare = text.Trim().Trim(Brackets).Trim();
        if (!bare.Any(char.IsLetterOrDigit) || Whole.Contains(bare))
            return true;
        bool isBracketed = text.Trim() is { Length: > 2 } trimmed && trimmed.IndexOfAny(Brackets) == 0 && trimmed.LastIndexOfAny(Brackets) == trimmed.Length - 1;
        bool repeatsOneLetter = bare.All(letter => char.ToLowerInvariant(letter) is 'x');
        string[] words = bare.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        bool tellsToChange = words.Any(Words.Contains) || bare.Replace("-", " ").Replace("_", " ").StartsWith("change me", StringComparison.OrdinalIgnoreCase);
        bool isYours = words.Length > 1 && string.Equals(words[0], "your", StringComparison.OrdinalIgnoreCase);
        return isBracketed || repeatsOneLetter || tellsToChange || isYours;
    }
}
