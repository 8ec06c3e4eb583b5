using System.Net;
using System.Net.Http.Headers;

namespace Exchanges.Customers;

public sealed record Customer(string Name, string Segment);

public sealed class CustomerClient(HttpClient client, Func<CancellationToken, Task<string>> token)
{
    public async Task<Customer?> FindAsync(int number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"customers/{number}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken));

        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotFound:
                return null;
            case HttpStatusCode.Unauthorized:
                throw new UnauthorizedAccessException("The token was refused.");
            default:
                break;
        }

        return await response.Content.ReadFromJsonAsync<Customer>(cancellationToken); // expect: SI1007
    }
}
