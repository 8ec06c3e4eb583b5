using System.Text;
using MimeKit.Text;

namespace BackOffice.Enquiries;

/// <summary>Takes the readable text out of HTML: no tags, scripts or styles, one line a block.</summary>
internal static class HtmlText
{
    public static string From(string html)
    {
        StringBuilder text = new();
        HtmlTokenizer tokens = new(new StringReader(html)) { DecodeCharacterReferences = true };
        HtmlTagId? skipped = null;
        while (tokens.ReadNextToken(out HtmlToken? token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title } tag:
                    skipped = tag.IsEndTag || tag.IsEmptyElement ? null : tag.Id;
                    break;
                case HtmlTagToken tag when StartsLine(tag.Id):
                    text.Append('\n');
                    break;
                case HtmlDataToken data when skipped is null:
                    text.Append(data.Data);
                    break;
            }
        }

        IEnumerable<string> lines = text.ToString().Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static bool StartsLine(HtmlTagId tag) => tag
        is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Table
        or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.BlockQuote or HtmlTagId.Pre or HtmlTagId.HR;
}
