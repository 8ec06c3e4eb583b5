using SafeIntegration;

public sealed record Report(int Number, string Title);

public interface IReportBuilder
{
    Task<Report> NightlyAsync(CancellationToken cancellationToken);
}

public interface IJobPublisher
{
    [Effect]
    Task PublishAsync(string queue, Report report, CancellationToken cancellationToken);
}

public sealed class TenantQueues
{
    private static readonly Dictionary<string, string> s_queues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["north"] = "jobs-north",
        ["south"] = "jobs-south",
        ["finance"] = "jobs-finance-restricted",
    };

    public string QueueFor(string tenant) => s_queues.GetValueOrDefault(tenant, "jobs-shared");
}

public static class ReportJobs
{
    public static void MapReportJobs(this WebApplication app) => app.MapPost("/jobs/reports", StartAsync);

    private static async Task<IResult> StartAsync(HttpContext context, IReportBuilder builder, IJobPublisher publisher, CancellationToken cancellationToken)
    {
        string tenant = context.Request.Headers["X-Tenant"].ToString();
        string queue = new TenantQueues().QueueFor(tenant);
        Report report = await builder.NightlyAsync(cancellationToken);
        await publisher.PublishAsync(queue, report, cancellationToken); // expect: SI1005
        return Results.Accepted();
    }
}
