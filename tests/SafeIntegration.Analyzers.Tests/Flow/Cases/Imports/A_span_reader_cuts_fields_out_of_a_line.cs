// shape: parsing with spans and slices
using System.Text;
using SafeIntegration;

namespace Imports.Spans;

public ref struct FieldReader(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> _rest = line;

    public ReadOnlySpan<char> Next()
    {
        int end = _rest.IndexOf(';');
        if (end < 0)
        {
            ReadOnlySpan<char> last = _rest;
            _rest = default;
            return last;
        }

        ReadOnlySpan<char> field = _rest[..end];
        _rest = _rest[(end + 1)..];
        return field;
    }
}

public sealed class SpanImport(HttpClient source)
{
    public async Task RunAsync()
    {
        byte[] bytes = await source.GetByteArrayAsync("line");
        Handle(Encoding.UTF8.GetString(bytes));
    }

    private static void Handle([ExternalInput] string line)
    {
        var reader = new FieldReader(line);
        _ = reader.Next();
        string name = reader.Next().ToString();
        Insert(name); // expect: SI1001
    }

    [Effect]
    private static void Insert(string name) => Console.WriteLine(name);
}
