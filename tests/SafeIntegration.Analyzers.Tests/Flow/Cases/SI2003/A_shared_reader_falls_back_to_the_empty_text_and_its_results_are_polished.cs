using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SeedData;

public sealed class Brand
{
    public required string Name { get; set; }
    public string[] Slogans { get; set; } = [];
}

public abstract class Seeder<T>(IChatClient chat)
{
    protected abstract IAsyncEnumerable<T> InventAsync(int count);

    protected async Task<TAnswer> AskAsync<TAnswer>(string prompt)
    {
        ChatResponse response = await chat.GetResponseAsync(prompt);
        string text = response.Text ?? string.Empty;
        return JsonSerializer.Deserialize<TAnswer>(text)!; // expect: SI2003
    }

    public async Task<List<T>> CollectAsync(int count)
    {
        List<T> all = [];
        await foreach (T item in InventAsync(count)) all.Add(item);
        return all;
    }
}

public sealed class BrandSeeder(IChatClient chat) : Seeder<Brand>(chat)
{
    protected override async IAsyncEnumerable<Brand> InventAsync(int count)
    {
        for (int made = 0; made < count; made += 10)
        {
            // Deserialised once, in the base class: what is polished here does not go back into the next call.
            Brands answer = await AskAsync<Brands>("Ten brands of outdoor gear, as JSON.");
            foreach (Brand brand in answer.All)
            {
                brand.Slogans = brand.Slogans.Select(slogan => slogan.Trim()).ToArray();
                yield return brand;
            }
        }
    }

    private sealed class Brands
    {
        public required List<Brand> All { get; set; }
    }
}
