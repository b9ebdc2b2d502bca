/** OpenAPI document and its interactive documentation at {@code /docs}. */
package io.hivematrix.beacon.web.openapi;
