using System.Collections;
using SafeIntegration;

namespace Paging;

public sealed class Rows(string page) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator() => new Walker(page);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Walker(string page) : IEnumerator<string>
    {
        private int _position = -1;

        public string Current { get; private set; } = "";

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            int next = page.IndexOf('\n', _position + 1);
            if (next < 0)
                return false;
            Current = page[(_position + 1)..next];
            _position = next;
            return true;
        }

        public void Reset() => _position = -1;

        public void Dispose()
        {
        }
    }
}

public sealed class Importer(HttpClient client)
{
    public async Task RunAsync()
    {
        foreach (string row in new Rows(await client.GetStringAsync("rows")))
            Insert(row); // expect: SI1001
    }

    [Effect]
    private static void Insert(string row) => Console.WriteLine(row);
}
