using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Isolation;

/// <summary>
/// Every use case (a public method of a registered service that takes an actor first) × {no permission, another tenant's
/// administrator}: it must refuse, find nothing, or throw, before it looks at anything else it was given.
/// </summary>
public class UseCaseMatrixTests(TestPortal portal) : IClassFixture<TestPortal>
{
    public static TheoryData<string> UseCases()
    {
        var data = new TheoryData<string>();
        foreach (var method in Methods().Order(StringComparer.Ordinal))
            data.Add(method);
        return data;
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    [Trait("Rule", "1")]
    public async Task A_use_case_gives_nothing_to_somebody_without_any_permission(string useCase)
    {
        var tenant = TenantOf(useCase);
        var nobody = portal.ActorOf(tenant, tenant.Kind == TenantKind.Force ? TestRole.Officer : TestRole.OtherMember) with
        {
            Roles = Roles.None,
            Permissions = new HashSet<string>(),
            AccountId = Guid.NewGuid(),
            Stamp = "none",
        };

        Assert.Null(await WhatItGivesAsync(useCase, tenant, nobody));
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    [Trait("Rule", "1")]
    public async Task A_use_case_gives_nothing_to_another_tenants_person(string useCase)
    {
        var tenant = TenantOf(useCase);
        var foreign = tenant.Kind == TenantKind.Force ? portal.ActorOf(portal.Alpha, TestRole.Administrator) : portal.ActorOf(portal.Beta, TestRole.Administrator);

        Assert.Null(await WhatItGivesAsync(useCase, tenant, foreign));
    }

    private async Task<object?> WhatItGivesAsync(string useCase, Tenant tenant, Actor actor)
    {
        var (type, method) = Find(useCase);
        return await portal.In(tenant, async provider =>
        {
            var service = provider.GetRequiredService(type);
            var arguments = method.GetParameters().Select((parameter, index) => index == 0 ? actor : Sample(parameter.ParameterType)).ToArray();
            try
            {
                var task = (Task)method.Invoke(service, arguments)!;
                await task;
                return Given(task.GetType().GetProperty("Result")?.GetValue(task));
            }
            catch (Exception refused) when (Unwrap(refused) is SessionEnded or InvalidOperationException or UnauthorizedAccessException)
            {
                return null;
            }
        });
    }

    // What a caller would get: nothing, when it is a refusal, null, zero or an empty list.
    internal static object? Given(object? result) => result switch
    {
        null => null,
        0 or 0L or false or "" => null,
        ICollection { Count: 0 } => null,
        IEnumerable list when !list.Cast<object>().Any() => null,
        Refusal => null,
        _ when result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Outcome<>) =>
            (bool)type.GetProperty("Succeeded")!.GetValue(result)! ? result : null,
        _ when result.GetType().Name == "VoidTaskResult" => null,
        _ when IsEmpty(result) => null,
        _ => result,
    };

    // A page's content with nothing on it: every list empty, every value the default.
    private static bool IsEmpty(object result) => result.GetType() is { IsValueType: true } type
        ? result.Equals(Activator.CreateInstance(type))
        : result.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .Select(property => property.GetValue(result))
            .All(value => value is null or "" || (value is IEnumerable list && !list.Cast<object>().Any())
                || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType()))));

    internal static Exception Unwrap(Exception exception) => exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;

    // Permission comes first, so what else is given need not make sense.
    internal static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "",
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(CancellationToken) => CancellationToken.None,
        { IsValueType: true } => Activator.CreateInstance(type),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsInterface: true } when type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        { IsAbstract: true } or { IsInterface: true } => null,
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    private Tenant TenantOf(string useCase) => useCase.StartsWith("Force.", StringComparison.Ordinal) ? portal.Force : portal.Alpha;

    internal static IEnumerable<string> Methods() => typeof(Actor).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, Namespace: not null } && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Where(type => new[] { "Disc.Portal.Partnerships", "Disc.Portal.Force" }.Any(reach => type.Namespace!.StartsWith(reach, StringComparison.Ordinal)))
        .Where(type => type.Name.EndsWith("Register", StringComparison.Ordinal) || type.Name.EndsWith("Desk", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetParameters() is [var first, ..] && first.ParameterType == typeof(Actor) && typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{type.FullName!["Disc.Portal.".Length..]}::{method.Name}({method.GetParameters().Length})"))
        .Distinct();

    internal static (Type Type, MethodInfo Method) Find(string useCase)
    {
        var (typeName, call) = (useCase.Split("::")[0], useCase.Split("::")[1]);
        var type = typeof(Actor).Assembly.GetType("Disc.Portal." + typeName)!;
        return (type, type.GetMethods().First(method => $"{method.Name}({method.GetParameters().Length})" == call && method.GetParameters()[0].ParameterType == typeof(Actor)));
    }
}
