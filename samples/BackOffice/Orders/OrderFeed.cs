using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace BackOffice.Orders;

/// <summary>
/// Reads an order platform page by page and hands out every order as the bytes that arrived: what is in them is for the contract to
/// say. Only the envelope of a page is read here.
/// </summary>
/// <param name="client">Its base address is the platform's; retries are its handlers' business.</param>
public sealed class OrderFeed(HttpClient client)
{
    /// <summary>The orders after a cursor, oldest first, each as UTF-8 JSON.</summary>
    /// <param name="after">The id of the last order seen; <see langword="null"/> to begin at the first.</param>
    /// <param name="limit">Orders asked for at a time, 1 to 100.</param>
    /// <exception cref="HttpRequestException">The platform does not answer, or with an error.</exception>
    /// <exception cref="JsonException">A page is not JSON, or not a page.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        string? after = null, int limit = OrderPlatform.DefaultLimit, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            string query = after is null ? $"orders?limit={limit}" : $"orders?after={Uri.EscapeDataString(after)}&limit={limit}";
            await using Stream body = await client.GetStreamAsync(new Uri(query, UriKind.Relative), cancellationToken);
            using JsonDocument page = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            if (page.RootElement.ValueKind != JsonValueKind.Object
                || !page.RootElement.TryGetProperty("orders", out JsonElement orders) || orders.ValueKind != JsonValueKind.Array
                || !page.RootElement.TryGetProperty("next", out JsonElement next) || next.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                throw new JsonException("A page of orders holds an array 'orders' and a string or null 'next'.");
            }

            foreach (JsonElement order in orders.EnumerateArray())
                yield return Encoding.UTF8.GetBytes(order.GetRawText());
            after = next.GetString();
        }
        while (after is not null);
    }
}
