using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Creates the registered integrations and their runners, and collects what is wrong with them instead of stopping at the first.</summary>
internal static class RegistryFactory
{
    public static IntegrationRegistry Create(IServiceProvider services)
    {
        var connect = new Connector(services.GetRequiredService<RunnerServices>(), services.GetService<IConfiguration>());
        var integrations = new List<Integration>();
        var workers = new List<IItemWorker>();
        var problems = new List<string>();
        foreach (IntegrationRegistration registration in services.GetServices<IntegrationRegistration>())
        {
            try
            {
                Integration integration = registration.Create(services);
                workers.Add(integration.Accept(connect));
                integrations.Add(integration);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                problems.Add($"{registration.Type.Name}: it cannot be created or defined: {problem.Message}");
            }
        }

        problems.AddRange(workers.SelectMany(worker => worker.Problems));
        problems.AddRange(workers.GroupBy(worker => worker.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {group.Count()} integrations have this name. Give each its own, or the journal cannot tell them apart."));
        return new(integrations, workers, problems);
    }

    private sealed class Connector(RunnerServices services, IConfiguration? configuration) : IIntegrationVisitor<IItemWorker>
    {
        public IItemWorker Visit<TInput, TOutput>(Integration<TInput, TOutput> integration)
        {
            var problems = new List<string>();
            GateTightening tightening = GateTightening.Read(configuration, integration.Name, problems);
            var runner = new IntegrationRunner<TInput, TOutput>(integration.Name, integration.BuildPlan().Draft, tightening, problems, services);
            integration.Connect(runner);
            return runner;
        }
    }
}
