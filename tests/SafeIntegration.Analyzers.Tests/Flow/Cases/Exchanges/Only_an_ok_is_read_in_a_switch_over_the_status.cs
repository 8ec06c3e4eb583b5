using System.Net;

namespace Exchanges.Lines;

public sealed record LineState(bool Up, int DownstreamKbit);

public interface ILineProbe
{
    Task<LineState?> ProbeAsync(int line, CancellationToken cancellationToken);
}

public sealed class HttpLineProbe(HttpClient carrier) : ILineProbe
{
    public async Task<LineState?> ProbeAsync(int line, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await carrier.GetAsync($"lines/{line}/state", cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await response.Content.ReadFromJsonAsync<LineState>(cancellationToken),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => null,
            var other => throw new HttpRequestException($"Line {line} could not be probed.", null, other),
        };
    }
}

public sealed class LineView(ILineProbe probe)
{
    public async Task<string> DescribeAsync(int line, CancellationToken cancellationToken)
    {
        LineState? state = await probe.ProbeAsync(line, cancellationToken);
        return state switch
        {
            null => "unknown",
            { Up: false } => "down",
            { DownstreamKbit: var speed } => $"up with {speed} kbit/s",
        };
    }
}
