// shape: closed hierarchy of results with Match by pattern
using SafeIntegration;

namespace Imports.Unions;

public abstract record Fetched
{
    public sealed record Ok(string Body, string Etag) : Fetched;

    public sealed record NotModified : Fetched;

    public sealed record Failed(Exception Problem) : Fetched;
}

public sealed class Mirror(HttpClient source, IBucket bucket)
{
    public async Task RunAsync(string name)
    {
        switch (await FetchAsync(name))
        {
            case Fetched.Ok { Body: { Length: > 0 } body }:
                await bucket.PutAsync(name, body); // expect: SI1001
                break;
            case Fetched.NotModified:
                await bucket.TouchAsync(name);
                break;
            case Fetched.Failed failed:
                throw new InvalidOperationException("The source failed.", failed.Problem);
        }
    }

    private async Task<Fetched> FetchAsync(string name)
    {
        try
        {
            using HttpResponseMessage response = await source.GetAsync(name);
            if (response.StatusCode == System.Net.HttpStatusCode.NotModified)
                return new Fetched.NotModified();
            response.EnsureSuccessStatusCode();
            return new Fetched.Ok(await response.Content.ReadAsStringAsync(), response.Headers.ETag?.Tag ?? "");
        }
        catch (HttpRequestException problem)
        {
            return new Fetched.Failed(problem);
        }
    }
}

public interface IBucket
{
    [Effect]
    Task PutAsync(string name, string body);

    [Effect]
    Task TouchAsync(string name);
}
