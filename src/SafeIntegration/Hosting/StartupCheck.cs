using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Finds everything that is missing before the first item comes, and says it in one message.</summary>
internal sealed partial class StartupCheck(IServiceProvider services, IntegrationRegistry registry, IOptions<SafeIntegrationOptions> options, ILogger<StartupCheck> logger)
{
    private const int MinSecretLength = 32;

    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    public void Run()
    {
        var problems = new List<string>(registry.Problems);
        if (services.GetService<IJournalStore>() is null)
            problems.Add("There is no journal. Call UseSqlite (package SafeIntegration.Sqlite) or UseJournal.");
        if (options.Value is { PollInterval.Ticks: <= 0 } or { WatchInterval.Ticks: <= 0 })
            problems.Add("PollInterval and WatchInterval must be positive.");
        if (services.GetService<WebhookAlertOptions>() is { } webhook)
            problems.AddRange(ProblemsOf(webhook));

        List<string> soft = SoftProblems();
        bool isDevelopment = services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        if (isDevelopment)
            soft.ForEach(problem => LogWarning(logger, problem));
        else
            problems.AddRange(soft);
        if (problems.Count > 0)
            throw new InvalidOperationException("SafeIntegration cannot start:" + string.Concat(problems.Select(problem => "\n- " + problem)));
    }

    // What a developer may still lack on the first day, and nobody in production.
    private List<string> SoftProblems()
    {
        var problems = new List<string>();
        if (!services.GetServices<IAlertSink>().Any())
            problems.Add("There is no alert target: nobody would be told when something fails. Call AddWebhookAlerts, AddLogAlerts or AddAlertSink.");
        string root = options.Value.ContentRoot ?? services.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory;
        foreach (IItemWorker worker in registry.Workers)
        {
            bool isAddress = worker.Runbook.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            if (worker.Runbook.Length > 0 && !isAddress && !File.Exists(Path.Combine(root, worker.Runbook)))
                problems.Add($"{worker.Name}: the runbook '{worker.Runbook}' is not below the content root. Write it: who to call, what to check, how to switch it off.");
        }

        return problems;
    }

    private static IEnumerable<string> ProblemsOf(WebhookAlertOptions webhook)
    {
        bool isSafe = webhook.Url is { IsAbsoluteUri: true } url && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
        if (!isSafe)
            yield return "The address of the webhook alerts must be https (or http on this machine).";
        if (webhook.Secret.Length < MinSecretLength)
            yield return $"The secret of the webhook alerts must have at least {MinSecretLength} characters.";
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Outside Development this would stop the start: {Problem}")]
    private static partial void LogWarning(ILogger logger, string problem);
}
