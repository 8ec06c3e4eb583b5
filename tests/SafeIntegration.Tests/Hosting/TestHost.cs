using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

/// <summary>Real hosts without anything that a test did not ask for.</summary>
internal static class TestHost
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static IHost Create(Action<IServiceCollection> configure, string environment = "Production", IReadOnlyDictionary<string, string?>? settings = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new()
        {
            DisableDefaults = true,
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddSingleton<Ledger>();
        builder.Services.AddSingleton<EffectScript>();
        configure(builder.Services);
        return builder.Build();
    }

    /// <summary>Waits for a signal, and fails instead of waiting for ever.</summary>
    public static Task Soon(this Task signal) => signal.WaitAsync(Patience, TestContext.Current.CancellationToken);
}
