// shape: ConvertAll and Select with method groups
using SafeIntegration;

namespace Imports.Sets;

public sealed class WordImport(HttpClient source, IDictionaryStore store)
{
    public async Task RunAsync()
    {
        List<string> words = await source.GetFromJsonAsync<List<string>>("words") ?? [];
        List<string> trimmed = words.ConvertAll(Trim);
        store.Save(trimmed.Select(string.Intern).Distinct().ToArray()); // expect: SI1001

        static string Trim(string word) => word.Trim('.', ' ');
    }
}

public interface IDictionaryStore
{
    [Effect]
    void Save(string[] words);
}
