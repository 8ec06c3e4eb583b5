using SafeIntegration;

namespace Letters;

public static class SequenceExtensions
{
    extension<T>(IEnumerable<T> source) where T : class
    {
        public IEnumerable<T> EverySecond()
        {
            bool take = false;
            foreach (T item in source)
            {
                if (take)
                    yield return item;
                take = !take;
            }
        }
    }
}

public sealed class Samples(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] names = await client.GetFromJsonAsync<string[]>("names") ?? [];
        foreach (string name in names.EverySecond())
            Store(name); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
