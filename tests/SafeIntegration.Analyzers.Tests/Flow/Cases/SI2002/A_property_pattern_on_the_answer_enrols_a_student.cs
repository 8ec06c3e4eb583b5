using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Courses;

public sealed record Application(Guid Student, string Course, string Letter);

[Contract("courses.assessment.v1")]
public sealed partial record Assessment(bool Suitable, int Level);

public interface IRegistry
{
    [Effect]
    Task EnrolAsync(Guid student, string course);
}

public sealed class Admissions(IChatClient chat, IRegistry registry)
{
    public async Task AssessAsync(Application application)
    {
        ChatResponse<Assessment> response = await chat.GetResponseAsync<Assessment>("Assess this letter of motivation:\n" + application.Letter);
        if (response.Result is { Suitable: true, Level: >= 3 and <= 5 })
        {
            await registry.EnrolAsync(application.Student, application.Course); // expect: SI2002
        }
    }
}
