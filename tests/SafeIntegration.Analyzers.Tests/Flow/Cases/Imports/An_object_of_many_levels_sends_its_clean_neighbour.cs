// shape: nested response model; what is sent is the part that we set
using SafeIntegration;

namespace Imports.Records;

public sealed class Meta
{
    public string Source { get; set; } = "";
    public string Trace { get; set; } = "";
}

public sealed class Payload
{
    public string Text { get; set; } = "";
}

public sealed class Body
{
    public Meta Meta { get; set; } = new();
    public Payload Payload { get; set; } = new();
}

public sealed class Envelope
{
    public Body Body { get; set; } = new();
}

public sealed class Forwarder(HttpClient source, IQueueStatus status)
{
    public async Task RunAsync(string trace)
    {
        var envelope = new Envelope();
        envelope.Body.Payload.Text = await source.GetStringAsync("text");
        envelope.Body.Meta.Trace = trace;
        Console.WriteLine(envelope.Body.Payload.Text);
        await status.ReportAsync(envelope.Body.Meta.Trace);
    }
}

public interface IQueueStatus
{
    [Effect]
    Task ReportAsync(string trace);
}
