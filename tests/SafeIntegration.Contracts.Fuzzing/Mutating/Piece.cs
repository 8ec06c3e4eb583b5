using System.Text;
using System.Text.Json;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>
/// A part of a payload as it will be written: names and values are tokens, so that they may be escaped, ill-formed or no JSON at all. Not thread-safe.
/// </summary>
internal sealed class Piece
{
    private Piece(char kind, string token)
    {
        Kind = kind;
        Token = token;
    }

    /// <summary><c>{</c>, <c>[</c>, or <c>v</c> for a value without members.</summary>
    public char Kind { get; }

    /// <summary>The text of a value without members.</summary>
    public string Token { get; set; }

    /// <summary>Of an object.</summary>
    public List<PieceMember> Members { get; } = [];

    /// <summary>Of a list.</summary>
    public List<Piece> Items { get; } = [];

    public bool IsText => Kind == 'v' && Token.StartsWith('"');

    public static Piece Value(string token) => new('v', token);

    public static Piece List(params ReadOnlySpan<Piece> items)
    {
        var list = new Piece('[', "");
        list.Items.AddRange(items);
        return list;
    }

    public static Piece Object(string name, Piece value)
    {
        var made = new Piece('{', "");
        made.Members.Add(new(name, value));
        return made;
    }

    public static Piece Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public Piece Copy()
    {
        var copy = new Piece(Kind, Token);
        copy.Items.AddRange(Items.Select(item => item.Copy()));
        copy.Members.AddRange(Members.Select(member => member with { Value = member.Value.Copy() }));
        return copy;
    }

    /// <summary>The part itself and all within.</summary>
    public IEnumerable<Piece> All() => [this, .. Items.Concat(Members.Select(member => member.Value)).SelectMany(part => part.All())];

    /// <summary>Takes the place of another one.</summary>
    public void ReplaceIn(Piece root, Piece old)
    {
        foreach (Piece part in root.All())
        {
            for (int i = 0; i < part.Items.Count; i++)
            {
                if (ReferenceEquals(part.Items[i], old))
                    part.Items[i] = this;
            }

            for (int i = 0; i < part.Members.Count; i++)
            {
                if (ReferenceEquals(part.Members[i].Value, old))
                    part.Members[i] = part.Members[i] with { Value = this };
            }
        }
    }

    public byte[] ToUtf8()
    {
        var text = new StringBuilder();
        Write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Write(StringBuilder text)
    {
        string separator = "";
        switch (Kind)
        {
            case '{':
                text.Append('{');
                foreach (PieceMember member in Members)
                {
                    text.Append(separator).Append(member.Name).Append(':');
                    member.Value.Write(text);
                    separator = ",";
                }

                text.Append('}');
                break;
            case '[':
                text.Append('[');
                foreach (Piece item in Items)
                {
                    text.Append(separator);
                    item.Write(text);
                    separator = ",";
                }

                text.Append(']');
                break;
            default:
                text.Append(Token);
                break;
        }
    }

    private static Piece Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new Piece('{', "");
                made.Members.AddRange(element.EnumerateObject().Select(member => new PieceMember(JsonString.Quote(member.Name), Of(member.Value))));
                return made;
            case JsonValueKind.Array:
                return List([.. element.EnumerateArray().Select(Of)]);
            default:
                return Value(element.GetRawText());
        }
    }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The token, with its quotes.</param>
/// <param name="Value">What it holds.</param>
internal sealed record PieceMember(string Name, Piece Value);
