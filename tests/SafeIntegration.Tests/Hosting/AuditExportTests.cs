using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

public sealed class AuditExportTests
{
    [Fact]
    public async Task A_checkpoint_is_exported_when_the_host_starts_and_the_verifier_finds_nothing()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        string folder = Directory.CreateTempSubdirectory("audit-export").FullName;
        try
        {
            var store = new InMemoryJournalStore();
            HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
            builder.Services.AddSingleton(new Ledger());
            builder.Services.AddSafeIntegration().AddIntegration<ParcelLabels>().UseJournal(_ => store).AddLogAlerts().ExportAuditCheckpoints(folder);
            using IHost host = builder.Build();
            await host.StartAsync(token);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(TimeSpan.FromSeconds(30));
            AuditReport report = await new AuditVerifier(store, folder).VerifyAsync(limit.Token);
            while (report.Checkpoints == 0)
            {
                await Task.Yield();
                report = await new AuditVerifier(store, folder).VerifyAsync(limit.Token);
            }

            await host.StopAsync(token);
            Assert.Empty(report.Findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
