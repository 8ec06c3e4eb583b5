using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Reference;

public sealed record Country(string Code, string Name);

public sealed class CountryGuide(IChatClient chat, Assembly resources)
{
    public async Task<(Country Country, string Text)> DescribeAsync(string code)
    {
        Task<ChatResponse> answer = chat.GetResponseAsync($"Describe the country {code} in two sentences.");
        await using Stream stream = resources.GetManifestResourceStream("countries.json") ?? throw new InvalidOperationException("countries.json is missing.");
        List<Country> countries = (await JsonSerializer.DeserializeAsync<List<Country>>(stream))!;
        Country country = countries.Single(candidate => candidate.Code == code);
        return (country, (await answer).Text);
    }
}
