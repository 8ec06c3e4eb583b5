// shape: command handler with a rule set that throws
using FluentValidation;
using SafeIntegration;

namespace Subscriptions;

public sealed record Subscribe(string Mail, string Plan);

public sealed class SubscribeValidator : AbstractValidator<Subscribe>
{
    public SubscribeValidator()
    {
        RuleFor(command => command.Mail).EmailAddress().MaximumLength(200);
        RuleSet("plans", () => RuleFor(command => command.Plan).Must(plan => plan is "basic" or "plus"));
    }
}

public interface ISubscriptionStore
{
    [Effect]
    Task StoreAsync(Subscribe command);
}

public sealed class SubscribeHandler(SubscribeValidator validator, ISubscriptionStore store)
{
    public async Task HandleAsync([ExternalInput] Subscribe command, CancellationToken cancellationToken)
    {
        await validator.ValidateAsync(command, options => options.IncludeAllRuleSets().ThrowOnFailures(), cancellationToken);
        await store.StoreAsync(command);
    }
}
