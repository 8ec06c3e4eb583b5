using System.Runtime.InteropServices;
using static SafeIntegration.Grounding.Characters;

namespace SafeIntegration.Grounding;

/// <summary>
/// The words and punctuation marks of a text as numbers, equal for equal words in any letter case, so that a phrase is found word-bounded and
/// whatever the white space. Typographic quotes and dashes equal their plain forms.
/// </summary>
internal sealed class Words
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<(int Id, TextSpan Span)> _words = [];

    public Words(string text, CancellationToken cancellationToken)
    {
        for (int at = 0; at < text.Length;)
        {
            if ((_words.Count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (!TryNext(text, ref at, out TextSpan span)) break;
            ReadOnlySpan<char> word = Folded(text.AsSpan(span.Start, span.Length));
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, word, out bool known);
            if (!known) id = _ids.Dictionary.Count;
            _words.Add((id, span));
        }
    }

    /// <summary>Every place of a phrase, by Knuth, Morris and Pratt: linear in the text whatever the phrase.</summary>
    public IEnumerable<TextSpan> Find(string phrase)
    {
        if (!TryGetIds(phrase, out List<int> sought)) yield break;
        int[] fallback = Fallback(sought);
        int matched = 0;
        for (int at = 0; at < _words.Count; at++)
        {
            while (matched > 0 && sought[matched] != _words[at].Id) matched = fallback[matched - 1];
            if (sought[matched] == _words[at].Id) matched++;
            if (matched < sought.Count) continue;
            yield return TextSpan.Between(_words[at - matched + 1].Span.Start, _words[at].Span.End);
            matched = fallback[matched - 1];
        }
    }

    /// <returns>False for an empty phrase, or one with a word that the text does not have.</returns>
    private bool TryGetIds(string phrase, out List<int> ids)
    {
        ids = [];
        int at = 0;
        while (TryNext(phrase, ref at, out TextSpan span))
        {
            if (!_ids.TryGetValue(Folded(phrase.AsSpan(span.Start, span.Length)), out int id)) return false;
            ids.Add(id);
        }

        return ids.Count > 0;
    }

    /// <summary>For each prefix the length of its longest proper prefix that is also its suffix.</summary>
    private static int[] Fallback(List<int> sought)
    {
        int[] fallback = new int[sought.Count];
        int matched = 0;
        for (int at = 1; at < sought.Count; at++)
        {
            while (matched > 0 && sought[matched] != sought[at]) matched = fallback[matched - 1];
            if (sought[matched] == sought[at]) matched++;
            fallback[at] = matched;
        }

        return fallback;
    }

    private static bool TryNext(string text, ref int at, out TextSpan span)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        int start = at;
        while (at < text.Length && IsWord(text[at])) at++;
        if (at == start && at < text.Length) at++;
        span = TextSpan.Between(start, at);
        return span.Length > 0;
    }

    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> word) => word.Length > 1 ? word : word[0] switch
    {
        var c when IsDash(c) => "-",
        var c when IsApostrophe(c) => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => "\"",
        _ => word,
    };
}
