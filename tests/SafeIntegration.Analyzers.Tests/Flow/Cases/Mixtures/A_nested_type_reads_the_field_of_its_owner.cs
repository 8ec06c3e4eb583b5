using SafeIntegration;

namespace Nested;

public sealed class Owner(HttpClient client)
{
    private string _text = "";

    public async Task LoadAsync() => _text = await client.GetStringAsync("text");

    public Writer NewWriter() => new(this);

    public sealed class Writer(Owner owner)
    {
        public int Length => owner._text.Length;

        public void Write() => Touch("writer");

        [Effect]
        private static void Touch(string name) => Console.WriteLine(name);
    }
}
