using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Gating;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Finds everything that is missing before the first item comes, and says it in one message.</summary>
internal sealed partial class StartupCheck(
    IServiceProvider services, RunnerServices runner, IntegrationRegistry registry, IOptions<SafeIntegrationOptions> options, ILogger<StartupCheck> logger)
{
    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    public void Run()
    {
        var problems = new List<string>(registry.Problems);
        if (runner.Store is MissingJournal missing)
            problems.Add(missing.Problem);
        problems.AddRange(OptionProblems.Of(options.Value));
        problems.AddRange(services.GetServices<WebhookAlertOptions>().SelectMany(OptionProblems.Of));

        List<string> soft = SoftProblems();
        bool isDevelopment = services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        if (isDevelopment)
            soft.ForEach(problem => LogWarning(logger, problem));
        else
            problems.AddRange(soft);
        if (problems.Count > 0)
            throw new InvalidOperationException("SafeIntegration cannot start:" + string.Concat(problems.Select(problem => "\n- " + problem)));
        WarnOfStrayConfiguration();
    }

    // What a developer may still lack on the first day, and nobody in production.
    private List<string> SoftProblems()
    {
        var problems = new List<string>();
        if (!services.GetServices<IAlertSink>().Any())
            problems.Add("There is no alert target: nobody would be told when something fails. Call AddWebhookAlerts, AddLogAlerts or AddAlertSink.");
        string root = options.Value.ContentRoot ?? services.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory;
        foreach (IItemWorker worker in registry.Workers.Where(worker => !string.IsNullOrWhiteSpace(worker.Runbook)))
        {
            bool isAddress = Uri.TryCreate(worker.Runbook, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
            if (!isAddress && !File.Exists(Path.Combine(root, worker.Runbook)))
                problems.Add($"{worker.Name}: the runbook '{worker.Runbook}' is not below the content root. Write it: who to call, what to check, how to switch it off.");
        }

        return problems;
    }

    // Several applications may share a configuration, so a name that is not known here need not be a mistake.
    private void WarnOfStrayConfiguration()
    {
        foreach (IConfigurationSection section in services.GetService<IConfiguration>()?.GetSection(GateTightening.Section).GetChildren() ?? [])
        {
            if (registry.Find(section.Key) is null)
                LogStray(logger, section.Key);
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Outside Development this would stop the start: {Problem}")]
    private static partial void LogWarning(ILogger logger, string problem);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Warning, Message = "The configuration tightens the integration {Integration}, which is not registered here; it has no effect")]
    private static partial void LogStray(ILogger logger, string integration);
}
