using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Reads one line of a catalogue file or of a <c>*.safeintegration</c> file. The grammar stands in docs/catalogue.md.</summary>
internal static class CatalogueReader
{
    private const string ReturnWord = "return";
    private const string WhenWord = "When:";

    private static readonly ImmutableDictionary<string, CatalogueKind> s_kinds = Names<CatalogueKind>(lower: true);
    private static readonly ImmutableDictionary<string, Labels> s_labels = Names<Labels>(lower: false);
    private static readonly ImmutableDictionary<string, SinkKinds> s_sinks = Names<SinkKinds>(lower: false);
    private static readonly ImmutableDictionary<string, CheckAnswer> s_answers = Names<CheckAnswer>(lower: false);

    /// <summary>Reads a line. Both results are <see langword="null"/> for an empty line or a comment.</summary>
    /// <returns>The row, or what is wrong with the line as the end of a sentence.</returns>
    public static (CatalogueRow? Row, string? Error) Read(string line)
    {
        var words = WordsOf(line);
        if (words.Length == 0) return (null, null);
        if (!s_kinds.TryGetValue(words[0], out var kind)) return Wrong($"'{words[0]}' is no kind; the kinds are {Listed(s_kinds.Keys)}");
        if (words.Length == 1) return Wrong("a documentation id must follow the kind, such as M:Namespace.Type.Member");
        if (!IsId(words[1])) return Wrong($"'{words[1]}' is no documentation id; write T:, M:, P:, F: or E: and the full name");

        List<string> before = [], after = [];
        var arrow = false;
        var (labels, sinks, answer, canFail, isBound, isTool) = (Labels.None, SinkKinds.None, default(CheckAnswer?), false, false, false);
        var (when, oneOf) = (default(string), ImmutableArray<string>.Empty);
        foreach (var word in words.AsSpan(2))
        {
            if (word == "->")
            {
                if (arrow) return Wrong("there are two arrows");
                arrow = true;
            }
            else if (!char.IsUpper(word[0])) (arrow ? after : before).AddRange(word.Split([','], StringSplitOptions.RemoveEmptyEntries));
            else if (s_labels.TryGetValue(word, out var label)) labels |= label;
            else if (s_sinks.TryGetValue(word, out var sink)) sinks |= sink;
            else if (s_answers.TryGetValue(word, out var told)) answer = told;
            else if (word == nameof(CatalogueRow.CanFail)) canFail = true;
            else if (word == "Bound") isBound = true;
            else if (word == "Tool") isTool = true;
            else if (word.StartsWith(WhenWord, StringComparison.Ordinal))
            {
                var equals = word.IndexOf('=');
                if (equals <= WhenWord.Length || equals == word.Length - 1) return Wrong($"'{word}' is no condition; write When:parameter=Member or When:parameter=Member|Member");
                (when, oneOf) = (word.Substring(WhenWord.Length, equals - WhenWord.Length), [.. word.Substring(equals + 1).Split('|')]);
            }
            else return Wrong($"'{word}' is no label, no sink and no answer of a check");
        }

        if (Missing(kind, words[1][0], before, after, arrow, sinks, answer) is { } missing) return Wrong(missing);
        return (new CatalogueRow(kind, words[1])
        {
            In = before.Count > 0 ? [.. before] : DefaultIn(kind),
            Out = after.Count > 0 ? [.. after] : [ReturnWord],
            Labels = labels == Labels.None ? DefaultLabels(kind) : labels,
            Sinks = DefaultSinks(kind) | sinks,
            Answer = answer ?? CheckAnswer.Returns,
            CanFail = canFail,
            IsBound = isBound,
            IsTool = isTool,
            When = when,
            WhenOneOf = oneOf,
        }, null);
    }

    private static string[] WordsOf(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        if (comment >= 0) line = line.Substring(0, comment);
        return line.Split([' ', '\t', '\r', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsId(string word) => word.Length > 2 && word[1] == ':' && "TMPFE".IndexOf(word[0]) >= 0 && (word[0] == 'T' || word.IndexOf('.') > 2);

    private static string? Missing(CatalogueKind kind, char id, List<string> before, List<string> after, bool arrow, SinkKinds sinks, CheckAnswer? answer) => kind switch
    {
        _ when arrow && after.Count == 0 => "an argument must follow the arrow",
        CatalogueKind.Flow when !arrow || before.Count == 0 => "a flow needs an argument, an arrow and an argument, such as 'this -> return'",
        CatalogueKind.Check when answer == null => "a check needs how its answer is told: " + Listed(s_answers.Keys),
        CatalogueKind.Sink when sinks == SinkKinds.None => "a sink needs what it does with the argument: " + Listed(s_sinks.Keys),
        CatalogueKind.Callback when before.Count == 0 => "a callback needs the parameter that the delegate is given to",
        CatalogueKind.Approval when id != 'T' => "an approval is told by a type, T:Namespace.Type",
        CatalogueKind.Source or CatalogueKind.Clears when before.Count > 0 => $"'{before[0]}' stands before an arrow; what a {(kind == CatalogueKind.Source ? "source" : "clearing member")} gives stands after it",
        _ => null,
    };

    private static ImmutableArray<string> DefaultIn(CatalogueKind kind) => kind == CatalogueKind.BodyRead ? ["this"] : ["all"];

    private static Labels DefaultLabels(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Source or CatalogueKind.Callback or CatalogueKind.Entry => Labels.ExternalInput,
        CatalogueKind.Check or CatalogueKind.Clears => Labels.External,
        _ => Labels.None,
    };

    private static SinkKinds DefaultSinks(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Effect => SinkKinds.Effect,
        CatalogueKind.Reply => SinkKinds.Reply,
        CatalogueKind.Instruction => SinkKinds.Instruction,
        CatalogueKind.Deserialize => SinkKinds.Deserialization,
        CatalogueKind.BodyRead => SinkKinds.BodyRead,
        _ => SinkKinds.None,
    };

    private static (CatalogueRow? Row, string? Error) Wrong(string why) => (null, why);

    private static string Listed(IEnumerable<string> names)
    {
        var sorted = new List<string>(names);
        sorted.Sort(StringComparer.Ordinal);
        return string.Join(", ", sorted);
    }

    private static ImmutableDictionary<string, T> Names<T>(bool lower)
        where T : struct, Enum
    {
        var names = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (T value in Enum.GetValues(typeof(T)))
        {
            var name = value.ToString();
            if (name != "None") names[lower ? name.ToLowerInvariant() : name] = value;
        }

        return names.ToImmutable();
    }
}
