using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>
/// Where in one file the words of rules stand, by its text alone: comments and strings too, so more than a rule needs, never less. One pass finds the words of all rules. Immutable, and
/// kept as long as its file is, so that an edit reads only what was edited.
/// </summary>
internal sealed class WordPlaces
{
    private static readonly ConditionalWeakTable<SyntaxTree, WordPlaces> s_files = new();

    private static readonly ConditionalWeakTable<Compilation, StrongBox<RuleWords>> s_compilations = new();

    private readonly int[] _places;
    private readonly RuleWords[] _words;
    private readonly RuleWords _all;

    private WordPlaces(string text)
    {
        List<int> places = [];
        List<RuleWords> words = [];
        int end = 0;
        for (int start = 0; start < text.Length; start = end + 1)
        {
            uint hash = WordTable.Start;
            for (end = start; end < text.Length && WordTable.IsPart(text[end]); end++)
                hash = WordTable.Add(hash, text[end]);
            if (end > start && WordTable.Find(text, start, end, hash) is var found and not RuleWords.None)
            {
                places.Add(start);
                words.Add(found);
                _all |= found;
            }
        }

        _places = [.. places];
        _words = [.. words];
    }

    /// <summary>Of which rules the words stand anywhere in a compilation.</summary>
    public static RuleWords In(Compilation compilation)
    {
        if (!s_compilations.TryGetValue(compilation, out StrongBox<RuleWords>? all))
            all = s_compilations.GetValue(compilation, static of => new(AllOf(of)));
        return all.Value;
    }

    /// <summary>Whether one of the words stands in a piece of code.</summary>
    public static bool Has(SyntaxNode code, RuleWords words)
    {
        WordPlaces file = Of(code.SyntaxTree);
        return (file._all & words) != 0 && file.Has(code.Span, words);
    }

    private static WordPlaces Of(SyntaxTree tree) => s_files.TryGetValue(tree, out WordPlaces? file) ? file : s_files.GetValue(tree, static of => new(of.GetText().ToString()));

    private static RuleWords AllOf(Compilation compilation)
    {
        RuleWords all = RuleWords.None;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            all |= Of(tree)._all;
        return all;
    }

    private bool Has(TextSpan span, RuleWords words)
    {
        int at = System.Array.BinarySearch(_places, span.Start);
        for (at = at < 0 ? ~at : at; at < _places.Length && _places[at] < span.End; at++)
        {
            if ((_words[at] & words) != 0)
                return true;
        }

        return false;
    }
}
