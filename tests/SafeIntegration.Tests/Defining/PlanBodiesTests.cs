using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Defining;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;
using Label = SafeIntegration.Tests.Running.Label;

namespace SafeIntegration.Tests.Defining;

/// <summary>The hash of the code behind a definition is part of the plan's version, where the generator gave one.</summary>
public sealed class PlanBodiesTests
{
    [Fact]
    public void Another_hash_is_another_version() => Assert.NotEqual(VersionOf(Release("1")), VersionOf(Release("2")));

    [Fact]
    public void The_same_hash_is_the_same_version_also_in_another_assembly() => Assert.Equal(VersionOf(Release("1")), VersionOf(Release("1")));

    [Fact]
    public void Without_a_hash_the_version_says_nothing_of_code()
    {
        Assert.Equal(VersionOf(Release()), VersionOf(Release()));
        Assert.NotEqual(VersionOf(Release()), VersionOf(Release("1")));
    }

    [Fact]
    public void A_class_without_a_hash_of_its_own_has_that_of_its_base() => Assert.Equal("1", PlanBodies.Of(New(Release("1"), "Derived")));

    [Fact]
    public void A_generic_integration_is_found_by_its_definition()
    {
        Assert.Matches("^[0-9a-f]{32}$", PlanBodies.Of(typeof(Generic<int>)));
        Assert.Equal(PlanBodies.Of(typeof(Generic<int>)), PlanBodies.Of(typeof(Generic<string>)));
    }

    [Fact]
    public void Helpers_that_differ_in_their_bodies_only_make_different_versions()
    {
        Assert.NotEqual(PlanBodies.Of(typeof(Before)), PlanBodies.Of(typeof(After)));
        Assert.NotEqual(new Before().BuildPlan().Draft.Version(), new After().BuildPlan().Draft.Version());
    }

    [Fact]
    public async Task What_was_approved_before_a_helper_changed_is_checked_again_and_not_applied()
    {
        using var store = new InMemoryJournalStore();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var before = new Bench<Before>(store: store, time: time);
        Decision<Label> decision = await before.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 200m }, TestContext.Current.CancellationToken);
        await before.ApproveAsync(decision.Item);
        time.Advance(TimeSpan.FromMinutes(1));

        await using var after = new Bench<After>(store: store, time: time);
        await after.ExecuteDueAsync();
        Assert.Equal(ItemState.NeedsReview, (await after.ItemAsync(decision.Item)).State);
        Assert.Equal(ReviewCode.PlanChanged, (await after.TicketAsync(decision.Item)).Reasons[0].Code);
    }

    private static string VersionOf(Type release) => ((Definition)Activator.CreateInstance(release)!).BuildPlan().Draft.Version();

    /// <summary>A class in an assembly of its own, as a build with the generator or without it makes it.</summary>
    private static Type Release(string? hash = null) => New(typeof(Definition), "Release", hash);

    private static Type New(Type parent, string name, string? hash = null)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new("Release"), AssemblyBuilderAccess.RunAndCollect);
        if (hash is not null)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(PlanBodiesAttribute).GetConstructor([typeof(string), typeof(string)])!, [name, hash]));
        return assembly.DefineDynamicModule("Release").DefineType(name, TypeAttributes.Public, parent).CreateType();
    }

    /// <summary>Public, so that classes of other assemblies can derive from it.</summary>
    public abstract class Definition : Integration<Parcel, Label>
    {
        public override string Name => "coded";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/coded")
            .Identify(parcel => parcel.Id)
            .Map(parcel => Labelled(parcel))
            .Gate(gate => gate.ReviewAbove(label => label.Value, 100m))
            .ReviewedBy("clerks")
            .ApplyWith<Nothing>("print the label");

        protected virtual Label Labelled(Parcel parcel) => new() { Id = parcel.Id, Value = parcel.Value };
    }

    internal sealed class Before : Integration<Parcel, Label>
    {
        public override string Name => "helped";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/coded").Identify(parcel => parcel.Id).Map(parcel => Labelled(parcel))
            .Gate(gate => gate.ReviewAbove(label => label.Value, 100m)).ReviewedBy("clerks").ApplyWith<Nothing>("print the label");

        private static Label Labelled(Parcel parcel) => new() { Id = parcel.Id, Value = parcel.Value };
    }

    internal sealed class After : Integration<Parcel, Label>
    {
        public override string Name => "helped";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/coded").Identify(parcel => parcel.Id).Map(parcel => Labelled(parcel))
            .Gate(gate => gate.ReviewAbove(label => label.Value, 100m)).ReviewedBy("clerks").ApplyWith<Nothing>("print the label");

        private static Label Labelled(Parcel parcel) => new() { Id = parcel.Id, Value = parcel.Value * 2 };
    }

    internal sealed class Generic<T> : Definition;

    internal sealed class Nothing : IdempotentEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
