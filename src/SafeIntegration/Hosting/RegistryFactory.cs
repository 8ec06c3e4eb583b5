using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Grounding;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Creates the registered integrations and their runners, and collects what is wrong with them instead of stopping at the first.</summary>
internal sealed class RegistryFactory(IServiceProvider services)
{
    private bool _isCreating;

    /// <summary>Called by the container, once.</summary>
    public IntegrationRegistry Create()
    {
        // The container holds its lock meanwhile, so only an integration that is just being created can come here again; it would do so for ever.
        if (_isCreating)
            throw new InvalidOperationException("its constructor asks for an integration. Ask for that one in the call or in the effect instead.");
        _isCreating = true;
        try
        {
            return CreateAll();
        }
        finally
        {
            _isCreating = false;
        }
    }

    private IntegrationRegistry CreateAll()
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
                Exception cause = problem is TypeInitializationException or TargetInvocationException ? problem.GetBaseException() : problem;
                problems.Add($"{registration.Type.Name}: it cannot be created or defined: {cause.Message}");
            }
        }

        problems.AddRange(workers.SelectMany(worker => worker.Problems));
        problems.AddRange(workers.GroupBy(worker => worker.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {group.Count()} integrations have this name. Give each its own, or the journal cannot tell them apart."));
        return new(integrations, workers, problems);
    }

    private sealed class Connector(RunnerServices services, IConfiguration? configuration) : IIntegrationVisitor<IItemWorker>
    {
        public IItemWorker Visit<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(Integration<TInput, TOutput> integration)
        {
            string name = integration.Name ?? "";
            var problems = new List<string>();
            GateTightening tightening = GateTightening.Read(configuration, name, problems);
            var runner = new IntegrationRunner<TInput, TOutput>(name, integration.BuildPlan().Draft, tightening, problems, services);
            integration.Connect(runner);
            return runner;
        }
    }
}
