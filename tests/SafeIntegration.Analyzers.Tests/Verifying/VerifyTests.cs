using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>The verifier itself: what cases may be written with, and that it refuses what it should.</summary>
public sealed class VerifyTests
{
    [Fact]
    public Task Cases_see_the_framework_the_library_and_the_usual_packages() => Verify.Analyzer<NamesMarked>(
        """
        using FluentValidation;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddSafeIntegration(options => options.RunInBackground = false).AddLogAlerts().UseSqlite("Data Source=orders.db");
        using HttpClient client = new();
        Order order = await client.GetContractAsync<Order>("https://shop.example.com/orders/1");
        Console.WriteLine(order.Id);

        [Contract("shop.orders.v1")]
        public sealed partial record Order
        {
            public required string Id { get; init; }
        }

        public sealed class [|Marked|](IChatClient chat, DbContext db) : ControllerBase
        {
            public Task<ChatResponse> Ask(string question) => chat.GetResponseAsync(question);
            public Task<int> Save() => db.SaveChangesAsync();
        }

        public sealed class OrderRules : AbstractValidator<Order>
        {
            public OrderRules() => RuleFor(order => order.Id).NotEmpty();
        }
        """);

    [Fact]
    public async Task A_report_that_is_not_marked_fails() =>
        Assert.Contains("Marked", (await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.Analyzer<NamesMarked>("class Marked;"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_error_of_the_compiler_fails() =>
        Assert.Contains("CS0246", (await Assert.ThrowsAsync<InvalidOperationException>(() => Verify.Analyzer<NamesMarked>("class A : B;"))).Message, StringComparison.Ordinal);

    [Fact]
    public Task Errors_of_the_compiler_do_not_matter_in_broken_code() => Verify.BrokenCode<NamesMarked>("class A : B; class [|Marked|] {");

    [Fact]
    public async Task An_analyzer_that_throws_on_broken_code_is_found() =>
        await Assert.ThrowsAnyAsync<Exception>(() => BrokenSources.NeverThrow([new Throws()], ["class Marked;"], breaks: 0, seed: 1));

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Analyzers of a test, which nobody loads.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class NamesMarked : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("TEST1", "Marked", "'{0}' is marked", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(Report, SymbolKind.NamedType);
        }

        private static void Report(SymbolAnalysisContext context)
        {
            if (context.Symbol.Name == "Marked")
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Throws : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => new NamesMarked().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(_ => throw new InvalidOperationException(), SymbolKind.NamedType);
        }
    }
}
