using Microsoft.AspNetCore.Http;

namespace SafeIntegration;

/// <summary>Answers to requests that break their contract.</summary>
public static class ContractProblemExtensions
{
    /// <summary>Problem details (<c>application/problem+json</c>) with every violation and no value of the payload; for minimal APIs and MVC alike.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="result">A result that is not valid.</param>
    /// <exception cref="InvalidOperationException">The result is valid.</exception>
    public static IResult ToProblem<T>(this ContractResult<T> result) => result.IsValid
        ? throw new InvalidOperationException("The payload keeps its contract, so there is no problem to tell. Check IsValid first.")
        : new ContractProblem(result.Violations);

    /// <summary>The same of the exception.</summary>
    public static IResult ToProblem(this ContractException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new ContractProblem(exception.Violations);
    }
}
