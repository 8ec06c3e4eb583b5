using Microsoft.CodeAnalysis;
using SafeIntegration.Generators.Plans;
using SafeIntegration.Generators.Plans.Emitting;
using SafeIntegration.Generators.Plans.Reading;

namespace SafeIntegration.Generators;

/// <summary>
/// Tells the run time what the code behind each integration's definition is, as a hash, so that a changed helper changes the plan's version. Where no class derives from
/// <c>Integration&lt;,&gt;</c> nothing is read.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PlanGenerator : IIncrementalGenerator
{
    /// <summary>Name of the step that holds the hashes, for tests of what is cached.</summary>
    internal const string ModelStep = "PlanModels";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<string>> integrations = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => PlanCandidates.MayBe(node), static (source, cancellationToken) => PlanCandidates.NameOf(source, cancellationToken))
            .Where(static name => name is not null)
            .Collect()
            .Select(static (names, _) => new EquatableArray<string>([.. names.Select(name => name!).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)]));
        IncrementalValueProvider<EquatableArray<PlanModel>> plans = integrations.Combine(context.CompilationProvider)
            .Select(static (found, cancellationToken) => PlanReader.Read(found.Left, found.Right, cancellationToken)).WithTrackingName(ModelStep);
        // Nothing that a user writes refers to the hashes, so an editor need not compute them while somebody types.
        context.RegisterImplementationSourceOutput(plans, static (output, models) =>
        {
            if (models.Count > 0)
                output.AddSource("SafeIntegration.PlanBodies.g.cs", PlanEmitter.Emit(models));
        });
    }
}
