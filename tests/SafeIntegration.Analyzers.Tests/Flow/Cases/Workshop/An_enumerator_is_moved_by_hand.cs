// shape: merge of two sorted exports, enumerators moved by hand
using SafeIntegration;

namespace Merging;

public interface ILedger
{
    [Effect]
    void Post(string line);
}

public sealed class Merge(HttpClient bank, ILedger ledger)
{
    public async Task RunAsync()
    {
        string export = await bank.GetStringAsync("export");
        using IEnumerator<string> lines = Lines(export).GetEnumerator();
        bool more = lines.MoveNext();
        while (more)
        {
            ledger.Post(lines.Current); // expect: SI1001
            more = lines.MoveNext();
        }
    }

    private static IEnumerable<string> Lines(string text)
    {
        using StringReader reader = new(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
