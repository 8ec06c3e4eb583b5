// Every status is looked at.
using System.Net;

namespace Jobs;

public sealed class JobClient(HttpClient server)
{
    public async Task<string?> PollAsync(Guid job)
    {
        using HttpResponseMessage response = await server.GetAsync($"jobs/{job}");
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return await response.Content.ReadAsStringAsync();
            case HttpStatusCode.Accepted:
                return null;
            default:
                throw new InvalidOperationException($"Job {job}: {response.StatusCode}");
        }
    }
}
