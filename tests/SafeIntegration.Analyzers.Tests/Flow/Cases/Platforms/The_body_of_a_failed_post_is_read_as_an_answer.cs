namespace Responses.Unasked;

public sealed record Receipt(string Number);

public sealed class Shop(HttpClient client)
{
    public async Task<string> OrderAsync(int product)
    {
        HttpResponseMessage response = await client.PostAsJsonAsync("orders", new { product });
        Receipt? receipt = await response.Content.ReadFromJsonAsync<Receipt>(); // expect: SI1007
        return receipt?.Number ?? "";
    }
}
