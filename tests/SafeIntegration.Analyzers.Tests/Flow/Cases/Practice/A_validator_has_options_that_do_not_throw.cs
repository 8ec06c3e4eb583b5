// shape: rule sets are chosen and the answer is dropped
using FluentValidation;
using SafeIntegration;

namespace Options.Quiet;

public sealed record Signup(string Mail);

public interface ISignups
{
    [Effect]
    Task AddAsync(Signup signup);
}

public sealed class SignupHandler(IValidator<Signup> validator, ISignups signups)
{
    public async Task HandleAsync([ExternalInput] Signup signup, CancellationToken cancellationToken)
    {
        await validator.ValidateAsync(signup, options => options.IncludeRuleSets("mail"), cancellationToken);
        await signups.AddAsync(signup); // expect: SI1003
    }
}
